// Passkeys: the device signs what the server asks. Without script, or where the device has none, the forms remain.

type Begun = { ceremony: string; options: Record<string, unknown> };

/** The functions that read options from JSON; not every browser has them. */
type FromJson = {
  parseRequestOptionsFromJSON?(options: unknown): PublicKeyCredentialRequestOptions;
  parseCreationOptionsFromJSON?(options: unknown): PublicKeyCredentialCreationOptions;
};

/** Shows what needs a passkey where the browser can do it. */
export function startPasskeys(): void {
  const reads = globalThis.PublicKeyCredential as unknown as FromJson | undefined;
  if (!reads?.parseRequestOptionsFromJSON || !reads.parseCreationOptionsFromJSON) return;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey]")) {
    part.hidden = false;
    part.querySelector("button")?.addEventListener("click", (event) => {
      event.preventDefault();
      void run(part, reads as Required<FromJson>);
    });
  }
}

async function run(part: HTMLElement, reads: Required<FromJson>): Promise<void> {
  const failed = part.querySelector<HTMLElement>("[role=alert]");
  if (failed) failed.hidden = true;
  try {
    const address = part.dataset["passkey"] ?? "";
    const begun = await send<Begun>(`${address}/begin`, part, {});
    const options = publicKey(begun.options);
    const credential = part.dataset["add"]
      ? await navigator.credentials.create({ publicKey: reads.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: reads.parseRequestOptionsFromJSON(options) });
    const answer = JSON.stringify(credential);
    const done = await send<{ to: string }>(address, part, { ceremony: begun.ceremony, answer });
    location.assign(done.to);
  } catch {
    if (failed) failed.hidden = false;
  }
}

function publicKey(options: Record<string, unknown>): unknown {
  return options["publicKey"] ?? options;
}

async function send<T>(address: string, part: HTMLElement, more: Record<string, string>): Promise<T> {
  const fields = new URLSearchParams(more);
  for (const field of part.querySelectorAll<HTMLInputElement>("input[name]")) fields.set(field.name, field.value);
  const answer = await fetch(address, { method: "POST", body: fields });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as T;
}
