import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type ViteDevServer } from 'vite';

const server = process.env.CHANGKE_SERVER ?? 'http://localhost:8080';

/** `npm run dev -- --mode fake` answers the API from dev/fake-api instead of a running server. */
function fakeApi(): Plugin {
  return {
    name: 'changke-fake-api',
    async configureServer(vite) {
      const { serveFakeApi } = (await vite.ssrLoadModule('/dev/serve-fake-api.ts')) as {
        serveFakeApi: (vite: ViteDevServer) => void;
      };
      serveFakeApi(vite);
    },
  };
}

/** Ant Design's contexts load its engine of forms for a part that no page uses: 14 kB of every first view. */
function withoutForms(): Plugin {
  const stub = fileURLToPath(new URL('./scripts/no-forms.js', import.meta.url));
  return {
    name: 'changke-without-forms',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source, importer) =>
      source === '@rc-component/form' && importer?.endsWith('antd/es/form/context.js') ? stub : undefined,
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), withoutForms(), ...(mode === 'fake' ? [fakeApi()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5173,
    ...(mode === 'fake' ? {} : { proxy: { '/api': server, '/v3': server, '/actuator': server } }),
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 900,
  },
}));
