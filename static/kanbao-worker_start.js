// Starts the compiler: what Trunk would write for it here speaks to wasm-bindgen as older versions did.
importScripts("kanbao-worker.js");
wasm_bindgen({ module_or_path: "kanbao-worker_bg.wasm" });
