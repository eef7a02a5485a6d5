// Bundles what the browser gets into web/dist, which the program embeds: script, styles, fonts, the map's worker,
// the world's outline for mechanisms without a base map of their own, and the notices of everything bundled.
// With `--tests` it turns the tests into plain modules under web/build instead.

import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { worldOutline } from "./world.mjs";
import { notices } from "./notices.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, "node_modules");
const dist = path.join(here, "dist");

// The typesetter of bulletins and the browser use the same family; Typst reads TTF, browsers get the smaller WOFF2.
const TYPESETTER_FONTS = {
  "IBMPlexSans-Regular.ttf": "ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf",
  "IBMPlexSans-SemiBold.ttf": "ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
  "IBMPlexSans-Italic.ttf": "ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf",
  "IBMPlexSansArabic-Regular.ttf": "ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf",
  "IBMPlexSansArabic-SemiBold.ttf": "ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf",
  "IBMPlexMono-Regular.ttf": "ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf",
};

/** Names carry a hash of the content wherever a script, not a template, asks for the file. */
const hashed = {
  entryNames: "[name]-[hash]",
  metafile: true,
  outdir: dist,
  bundle: true,
  minify: true,
  legalComments: "none",
};

if (process.argv.includes("--tests")) {
  await bundleTests();
} else {
  await emptyDist();
  await bundleScripts();
  await bundleStyles();
  await copyTypesetterFonts();
  await writeOut("base/world.json", JSON.stringify(await worldOutline(modules)));
  await writeOut("licenses.txt", await notices(modules));
  await reportSizes();
}

/** Files are replaced one by one: another build may be embedding the fonts at this moment. */
async function emptyDist() {
  await mkdir(path.join(dist, "fonts"), { recursive: true });
  for (const name of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (name.isFile() && !(name.name in TYPESETTER_FONTS)) await rm(path.join(name.parentPath, name.name));
  }
}

async function bundleScripts() {
  // MapLibre starts its worker from an address; as a file of ours it passes `worker-src 'self'`.
  const worker = await build({
    ...hashed,
    entryPoints: { "map-worker": path.join(modules, "maplibre-gl/dist/maplibre-gl-worker.mjs") },
    format: "esm",
    target: "es2022",
  });
  const mapStyles = await build({
    ...hashed,
    entryPoints: { "map-styles": path.join(modules, "maplibre-gl/dist/maplibre-gl.css") },
  });
  await build({
    entryPoints: { app: path.join(here, "src/app.ts") },
    outdir: dist,
    bundle: true,
    format: "esm",
    splitting: true, // MapLibre is most of the bytes and stays in a chunk that only pages with a map load.
    chunkNames: "[name]-[hash]",
    define: {
      MAP_WORKER_FILE: JSON.stringify(onlyOutput(worker)),
      MAP_STYLES_FILE: JSON.stringify(onlyOutput(mapStyles)),
    },
    minify: true,
    target: "es2022",
    legalComments: "none", // The notices stand in licenses.txt.
  });
  await build({
    entryPoints: [path.join(here, "src/theme-first.ts")],
    outdir: dist,
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2022",
  });
}

function onlyOutput({ metafile }) {
  return path.basename(Object.keys(metafile.outputs)[0]);
}

async function bundleStyles() {
  await build({
    entryPoints: { app: path.join(here, "src/styles/app.css") },
    outdir: dist,
    bundle: true,
    minify: true,
    target: "es2022",
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
  });
}

async function copyTypesetterFonts() {
  for (const [name, source] of Object.entries(TYPESETTER_FONTS)) {
    await copyFile(path.join(modules, "@expo-google-fonts", source), path.join(dist, "fonts", name));
  }
}

async function bundleTests() {
  const folder = path.join(here, "tests");
  const entryPoints = (await readdir(folder))
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.join(folder, name));
  await build({
    entryPoints,
    outdir: path.join(here, "build"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
  });
}

async function writeOut(name, content) {
  const file = path.join(dist, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function reportSizes() {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const entry of files.sort((a, b) => a.name.localeCompare(b.name))) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const packed = /\.(js|css|json|txt)$/.test(entry.name) ? gzipSync(bytes).length : bytes.length;
    console.log(`${path.relative(dist, file).padEnd(56)} ${kib(bytes.length)} ${kib(packed)} gzip`);
  }
}

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1).padStart(8)} KiB`;
}
