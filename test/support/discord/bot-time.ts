const tickMs = 10;
let ticked = 0;
setInterval(() => {
  ticked += tickMs;
}, tickMs).unref();

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Starts to measure the time that the bot itself takes, in milliseconds: what it waits and what it computes. While a
 * loaded machine runs other programs neither counts, so that Discord's three seconds hold on a slow machine too.
 */
export function startBotTime(): () => number {
  const [ticksThen, cpuThen] = [ticked, cpuMs()];
  return () => Math.round(Math.max(ticked - ticksThen, cpuMs() - cpuThen));
}
