/**
 * Loaded into every child (`node --require`): when the process that started it is gone, however it
 * ended, the child ends too. The IPC channel closes with its other side.
 */
if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening keeps the channel, and with it the process, alive; the child decides that itself.
  process.channel.unref();
}
