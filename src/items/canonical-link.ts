/** Parameters that say how a reader came, not what is read. */
const tracking =
  /^(?:utm_\w+|at_\w+|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|igshid|ocid|cmpid?|ns_\w+|xtor|_hs\w+|mkt_tok|trk|ref_?src|traffic_source|ftag|src_?rss|feed|rss|from_?rss|source_?feed|partner|cid|smid|sr_share|share|ito|spm|wt_?mc|WT\.\w+|s_cid|sref|sh|guccounter|guce_\w+|amp)$/i;

/**
 * The form of an address that stays the same when it is decorated, moved to https or to another case of its
 * host: what two feeds, or the same feed tomorrow, would call the same page. It is for comparing, not opening.
 */
export function canonicalLink(link: string): string {
  if (!URL.canParse(link)) return link.trim();
  const url = new URL(link);
  const host = url.host.replace(/^(?:www|m|amp)\./, '').replace(/:(?:80|443)$/, '');
  const path = url.pathname.replace(/\/(?:index|default)\.\w{3,5}$/, '/').replace(/(?<=.)\/+$/, '');
  const parameters = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(parameters).toString();
  // A hash with a slash or a bang is a page of its own to those who write such sites.
  const hash = /^#[!/]/.test(url.hash) ? url.hash : '';
  return `${host}${path === '/' ? '' : path}${query === '' ? '' : `?${query}`}${hash}`;
}
