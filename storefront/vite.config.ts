import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * What every page needs stands in two scripts: many small ones would each cost a round trip. The
 * framework changes more seldom than our code.
 */
const SHARED_SCRIPTS = {
  framework: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\//,
  shared:
    /preload-helper|node_modules\/lucide-react\/|lib\/i18n\/texts|app\/features\/(failure|layout|listing-card|photos|quote|seo)\//,
};
const sharedScript = (id: string): string | undefined =>
  Object.entries(SHARED_SCRIPTS).find(([, modules]) => modules.test(id))?.[0];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    tsconfigPaths(),
  ],
  // The manifest says which scripts a page loads: tests/first-visit.ts adds them up.
  build: {
    target: 'es2022',
    manifest: true,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: sharedScript } },
  },
  // Contracts and the shared library are TypeScript sources: they go into the server's bundle.
  ssr: { noExternal: [/^@rental\//] },
}));
