import { IANAZone } from 'luxon';

/**
 * Minutes east of Greenwich, or the region whose clocks decide. Where a name is used for several zones, the
 * one in RFC 5322 or else the one of more feeds: CST is Chicago's, IST India's, BST Britain's summer time.
 */
const zones: Readonly<Record<string, number | string>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  wat: 60,
  eest: 180,
  eat: 180,
  msk: 180,
  мск: 180,
  trt: 180,
  ast: -240,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  ict: 420,
  wib: 420,
  hkt: 480,
  sgt: 480,
  pht: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  brt: -180,
  art: -180,
  clt: -240,
  nst: -210,
  ndt: -150,
  adt: -180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};

/** The offset of a named zone at about a time, in minutes; absent for a name that is no zone's. */
export function zoneOffset(name: string, about: number): number | undefined {
  const known = Object.hasOwn(zones, name) ? zones[name] : undefined;
  if (typeof known === 'number') return known;
  const region = known ?? name;
  return region.includes('/') && IANAZone.isValidZone(region) ? regionOffset(region, about) : undefined;
}

/** `about` is the wall time read as UTC; one correction puts it within the right side of a change of clocks. */
function regionOffset(region: string, about: number): number {
  const zone = IANAZone.create(region);
  return zone.offset(about - zone.offset(about) * 60_000);
}
