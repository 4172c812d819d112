import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// While developing, everything but the workspace itself comes from the gateway of the local suite.
const GATEWAY = process.env.LEADWISE_URL ?? 'http://localhost:8080';
const SERVED_BY_GATEWAY = ['/api', '/workspace.json', '/authorize', '/token', '/.well-known', '/jwks'];

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    proxy: Object.fromEntries(SERVED_BY_GATEWAY.map((path) => [path, GATEWAY])),
  },
  build: {
    target: 'es2022',
    // Every font is a file of its own, so that the policy of the page needs no exception.
    assetsInlineLimit: 0,
  },
});
