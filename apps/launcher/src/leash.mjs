/**
 * Loaded ahead of each child of the launcher: when the launcher is gone, however it went, the child ends as if asked to.
 */
const patience = 20_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), patience).unref();
  process.kill(process.pid, 'SIGTERM');
});
// The leash alone must not keep a child alive that has finished.
process.channel?.unref();
