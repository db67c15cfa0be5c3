import { tellingSchema } from '../alerts/telling.ts';
import { formatAlert } from '../channels/console/format-alert.ts';
import type { Log } from '../log.ts';
import { consoleAddressing } from '../pass/address-alert.ts';
import type { Outlet } from '../pass/outlet.ts';

/** Alerts on standard output, notices in the log: what a worker without Discord does, and the demonstration. */
export function consoleOutlet(print: (text: string) => void, log: Log): Outlet {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    addressing: consoleAddressing,
    deliver: ({ payload }) => {
      const telling = tellingSchema.safeParse(JSON.parse(payload));
      if (!telling.success) return Promise.resolve({ code: 'failed', cause: 'unreadable' });
      if (telling.data.kind === 'alert') print(`\n${formatAlert(telling.data.view)}\n`);
      return Promise.resolve({ code: 'delivered' });
    },
    placeChanges: { pauseSubscription: nothing, removeSubscription: nothing, forgetGuild: nothing },
    tellNotice: (_trx, source, { from, to, since, detail }) => {
      const facts = {
        source: source.id,
        url: source.url,
        from,
        to,
        since: new Date(since).toISOString(),
        detail,
      };
      if (to === 'well') log.info(facts, 'source has recovered');
      else log.warn(facts, 'source is in trouble');
      return Promise.resolve();
    },
    beforeDelivery: nothing,
    close: nothing,
  };
}
