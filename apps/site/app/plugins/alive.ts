/** Tells `early.js` that the page now listens itself to what is typed and pressed. Pages without scripts need neither. */
export default defineNuxtPlugin((nuxt) => {
  if (import.meta.server && /^\/my(?:\/|$)/.test(useRoute().path)) useHead({ script: [{ src: '/early.js' }] });
  if (import.meta.client) {
    nuxt.hooks.hookOnce('app:suspense:resolve', async () => {
      await nextTick();
      dispatchEvent(new Event('alive'));
    });
  }
});
