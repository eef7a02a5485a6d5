// The notices of everything that ends up in web/dist, for licenses.txt: the program shows it, and the licences ask for it.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const FONTS = ["@fontsource/ibm-plex-sans", "@fontsource/ibm-plex-sans-arabic", "@fontsource/ibm-plex-mono"];
const BUNDLED = ["maplibre-gl", "world-atlas"];

/** Returns the text of licenses.txt. */
export async function notices(modules) {
  const packages = [...(await withDependencies(modules, BUNDLED)), ...FONTS];
  const parts = await Promise.all(packages.map((name) => notice(modules, name)));
  return [
    "What the browser parts of Holdfire contain, and under which terms.",
    "The outline of the world is made with Natural Earth, which is in the public domain.",
    ...parts,
  ].join("\n\n");
}

/** MapLibre's bundle contains its dependencies, so their notices belong here too. Type packages leave no code behind. */
async function withDependencies(modules, names) {
  const seen = new Set();
  const waiting = [...names];
  while (waiting.length > 0) {
    const name = waiting.shift();
    if (seen.has(name) || name.startsWith("@types/")) continue;
    seen.add(name);
    const { dependencies = {} } = await manifest(modules, name);
    waiting.push(...Object.keys(dependencies));
  }
  return [...seen].sort();
}

async function notice(modules, name) {
  const { version, license } = await manifest(modules, name);
  const folder = path.join(modules, name);
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  if (texts.length === 0) console.warn(`no licence file in \`${name}\`: only its licence name \`${license}\` is listed`);
  return [`${"=".repeat(78)}\n${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join("\n\n");
}

async function manifest(modules, name) {
  return JSON.parse(await readFile(path.join(modules, name, "package.json"), "utf8"));
}
