// Names the bundler fills in: files whose names carry a hash of their content.

/** MapLibre's worker, beside the script. */
declare const MAP_WORKER_FILE: string;
/** MapLibre's own style sheet, beside the script; only pages with a map fetch it. */
declare const MAP_STYLES_FILE: string;
