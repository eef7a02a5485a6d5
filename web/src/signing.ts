// Signing entries: the browser makes a key that never leaves it, and signs with it what the page shows.
// What is signed is a C2SP signed note; see docs/guides/signing-entries.md.

type Kept = { name: string; key: string; secret: CryptoKey };

const ED25519 = 1;

/** Adds to the page what needs a key of the browser. Without it signatures are brought from elsewhere. */
export async function startSigning(part: HTMLElement): Promise<void> {
  const store = part.dataset["signing"] ?? "";
  const panel = part.querySelector<HTMLElement>("#browser-key");
  if (!panel || !globalThis.crypto?.subtle || !globalThis.indexedDB) return;
  const failed = panel.querySelector<HTMLElement>("[role=alert]");
  const tell = (): void => {
    if (failed) failed.hidden = false;
  };
  const kept = await keptKey(store).catch(() => undefined);
  panel.querySelector<HTMLButtonElement>("[data-make]")?.addEventListener("click", (event) => {
    const name = (event.currentTarget as HTMLElement).dataset["make"] ?? "";
    makeKey(store, name).then((made) => show(part, panel, made), tell);
  });
  part.querySelector("[data-sign]")?.addEventListener("click", () => {
    keptKey(store).then((key) => (key ? sign(part, key) : undefined)).catch(tell);
  });
  // Shown when its buttons do what they say.
  show(part, panel, kept);
  panel.hidden = false;
}

/** Shows the key of this browser, and the button for signing if the register knows it. */
function show(part: HTMLElement, panel: HTMLElement, kept: Kept | undefined): void {
  for (const line of panel.querySelectorAll<HTMLElement>("[data-without]")) line.hidden = kept !== undefined;
  for (const line of panel.querySelectorAll<HTMLElement>("[data-with]")) line.hidden = kept === undefined;
  const shown = panel.querySelector("[data-key]");
  if (shown && kept) shown.textContent = kept.key;
  const recorded = [...part.querySelectorAll("[data-recorded]")].map((known) => known.textContent);
  const isKnown = kept !== undefined && recorded.includes(kept.key);
  const field = part.querySelector<HTMLInputElement>("input[name=key]:not([type=hidden])");
  if (field && kept && !isKnown) field.value = kept.key;
  for (const line of part.querySelectorAll<HTMLElement>("[data-signs], [data-seq]")) line.hidden = !isKnown;
}

/** Signs what is chosen, and sends it. */
async function sign(part: HTMLElement, kept: Kept): Promise<void> {
  const chosen = [...part.querySelectorAll<HTMLInputElement>("[data-seq]")].filter((box) => box.checked);
  const lines = await Promise.all(
    chosen.map(async (box) => {
      const note = await signedNote(kept, box.dataset["statement"] ?? "");
      const organisation = part.dataset["organisation"] ?? "";
      return JSON.stringify({ entry: Number(box.dataset["seq"]), organisation, key: kept.key, note });
    }),
  );
  const field = part.querySelector<HTMLTextAreaElement>("textarea[name=signatures]");
  if (!field || lines.length === 0) return;
  field.value = lines.join("\n");
  field.form?.submit();
}

/** The text, an empty line, and the line of the signature. */
async function signedNote(kept: Kept, text: string): Promise<string> {
  const signature = await crypto.subtle.sign("Ed25519", kept.secret, new TextEncoder().encode(text));
  const id = kept.key.split("+")[1] ?? "";
  const bytes = [...(id.match(/../g) ?? []).map((pair) => parseInt(pair, 16)), ...new Uint8Array(signature)];
  return `${text}\n\u2014 ${kept.name} ${base64(bytes)}\n`;
}

async function makeKey(store: string, name: string): Promise<Kept> {
  const pair = (await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const told = new TextEncoder().encode(`${name}\n`);
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array([...told, ED25519, ...raw]));
  const id = [...new Uint8Array(hash).slice(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const kept: Kept = { name, key: `${name}+${id}+${base64([ED25519, ...raw])}`, secret: pair.privateKey };
  await asked((keys) => keys.put(kept, store), "readwrite");
  return kept;
}

async function keptKey(store: string): Promise<Kept | undefined> {
  return (await asked((keys) => keys.get(store), "readonly")) as Kept | undefined;
}

/** Asks the data base of the browser; the secret in it can be used there and not be read. */
function asked(ask: (keys: IDBObjectStore) => IDBRequest, mode: IDBTransactionMode): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("holdfire-signing", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("keys");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = ask(opening.result.transaction("keys", mode).objectStore("keys"));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    };
  });
}

function base64(bytes: Iterable<number>): string {
  return btoa(String.fromCharCode(...bytes));
}
