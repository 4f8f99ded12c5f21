import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Bundles the playground with everything it needs, so that its pages load from nowhere else. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  build: {
    outDir: fileURLToPath(new URL('../../../dist/gateway/playground/static', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The editor alone is several megabytes; it is cached for good by its name.
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
    rollupOptions: {
      onwarn(warning, warn) {
        // Marks for server components, which mean nothing in a page.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
