// Evidence goes ahead of its form, file by file, with its progress. What does not get through stays in the field and
// goes with the form.

import { element } from "./element.ts";

interface Uploaded {
  sha256: string;
  short: string;
  kind: string;
  size: string;
  says: string[];
}

/** Sends chosen files at once and lists what the server says of them. */
export function startUploads(form: HTMLFormElement): void {
  const address = form.dataset["upload"];
  const field = form.querySelector<HTMLInputElement>('input[type="file"]');
  const list = form.querySelector<HTMLElement>(".waiting-list");
  if (!address || !field || !list) return;
  field.addEventListener("change", async () => {
    const left = new DataTransfer();
    for (const file of field.files ?? []) {
      const line = element("li", {}, `${field.dataset["sending"] ?? ""} `);
      const bar = element("progress", { max: 1, value: 0 });
      line.append(bar);
      list.append(line);
      const key = hidden(form, "key");
      try {
        show(line, await send(address, key, hidden(form, "token"), file, (share) => (bar.value = share)), field.dataset["says"] ?? "");
      } catch (error) {
        left.items.add(file);
        line.replaceChildren(error instanceof Refused ? error.message : (field.dataset["failed"] ?? ""));
        line.className = "error";
        if (error instanceof Refused) left.items.remove(left.items.length - 1);
      }
    }
    field.files = left.files;
  });
}

function hidden(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
}

class Refused extends Error {}

function send(
  address: string,
  key: string,
  token: string,
  file: File,
  progress: (share: number) => void,
): Promise<Uploaded> {
  const body = new FormData();
  body.append("key", key);
  body.append("token", token);
  body.append("evidence", file, "evidence");
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      const answer = request.response as (Uploaded & { refused?: string }) | null;
      if (request.status === 200 && answer) done(answer);
      else if (answer?.refused) failed(new Refused(answer.refused));
      else failed(new Error(`the server answered ${request.status}`));
    });
    request.addEventListener("error", () => failed(new Error("the network was lost")));
    request.send(body);
  });
}

function show(line: HTMLElement, file: Uploaded, says: string): void {
  line.replaceChildren(
    element("strong", {}, file.kind),
    " ",
    element("small", {}, `${file.size} · SHA-256 `, element("bdi", { class: "mono" }, `${file.short}…`)),
    ...file.says.flatMap((said) => [element("br"), element("small", {}, `${says} ${said}`)]),
  );
}
