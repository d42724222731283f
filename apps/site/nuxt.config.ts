import { fileURLToPath } from 'node:url';

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  devtools: { enabled: false },
  css: ['@veche/ui/styles.css'],
  // Pages are read without scripts; a page that needs them says so in a rule of its own.
  routeRules: { '/**': { noScripts: true }, '/my': { noScripts: false }, '/my/**': { noScripts: false } },
  // Styles stay in files, so that the policy of the edge needs no 'unsafe-inline'.
  features: { inlineStyles: false },
  app: {
    head: {
      viewport: 'width=device-width, initial-scale=1',
      link: [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }],
      script: [{ src: '/theme.js' }],
    },
  },
  nitro: {
    publicAssets: [{ dir: fileURLToPath(new URL('../../packages/ui/public', import.meta.url)) }],
    compressPublicAssets: { gzip: true, brotli: true },
    esbuild: { options: { target: 'es2024' } },
  },
  typescript: {
    tsConfig: { compilerOptions: { noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true } },
  },
});
