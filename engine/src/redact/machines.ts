import { isPlaceholder, type Recogniser } from './recogniser.ts';
import { PRODUCTS } from './technical.ts';

/** Addresses that name nobody: resolvers that everybody uses, this machine, masks, self-assigned addresses, the private ranges as such. */
const PUBLIC_IPV4 =
  /^(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9|149\.112\.112\.112|208\.67\.22[02]\.22[02]|4\.2\.2\.[1-6]|168\.63\.129\.16|0\.0\.0\.0|127\.\d+\.\d+\.\d+|255\.\d+\.\d+\.\d+|169\.254\.\d+\.\d+|22[4-9]\.0\.0\.\d+|10\.0\.0\.0|172\.16\.0\.0|192\.168\.0\.0)$/;
const VERSION_BEFORE =
  /(?:\b(?:version|versions|vers|ver|v|build|firmware|release|driver|drivers|treiber|pilote|patch|update|updates|upgraded? (?:from|to)|updated (?:from|to)|hotfix|client|app|agent|bios|fw|kernel|sdk|runtime|framework|os|ios|fortios|pan-os|esxi|panel|software|sw|package)[\s:=.v]{0,3})$/;
/** Words that nobody says before an address, so that also 10.0.1.1 behind them is a version. */
const SURELY_VERSION = /\b(?:version|versions|build|firmware|release)[\s:=.v]{0,3}$/i;
const VERSION_IN = /\b(?:version|firmware|driver|build|release|bios|treiber|pilote|controlador)\b/i;
const MACHINE_BEFORE =
  /(?:\b(?:ip|address|adresse|host|server|gateway|router|dns|ping|from|to|at|on|via|nas|switch|printer|firewall|dhcp|subnet|scope|node|peer|vpn|von|nach|auf|interface|lan|wan|proxy|client ip|drucker|rechner|imprimante|serveur|passerelle|servidor)[\s:=]{0,3})$/i;

/** Addresses of people and machines, and numbers of devices and tenants. */
export const MACHINES: readonly Recogniser[] = [
  { type: 'TENANT', pattern: /(?<![\w.-])[A-Za-z0-9-]{1,63}(?:\.mail)?\.onmicrosoft\.com(?![\w-])/g, group: 0 },
  { type: 'TENANT', pattern: /(?<![\w.-])([A-Za-z0-9-]{2,63})\.sharepoint\.com(?![\w-])/g, group: 1 },
  {
    type: 'TENANT',
    pattern:
      /(?:(?:tenant|directory|subscription|organi[sz]ation|org|mandant(?:en)?|verzeichnis|locataire|abonnement|client|application|app|customer|billing|workspace|inquilino|suscripción)[ _-]{0,2}(?:id|guid|kennung|identifiant|number|nummer)?['")]{0,2}(?:\s{0,2}[:=#]|\s{1,2}(?:is|was|ist|lautet|est|es|of))?\s{0,2}["'({]{0,2}|login\.microsoftonline\.com\/|[?&]tid=)([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/gi,
    group: 1,
  },
  {
    type: 'EMAIL',
    pattern: /(?<![\p{L}0-9._%+-])[\p{L}0-9._%+-]{1,64}@[\p{L}0-9-]{1,63}(?:\.[\p{L}0-9-]{1,63}){0,7}\.\p{L}[\p{L}0-9-]{1,62}/gu,
    group: 0,
  },
  {
    type: 'MAC',
    pattern:
      /(?<![\w:.-])(?:[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2})(?![\w:.-][0-9A-Fa-f]|\w)/g,
    group: 0,
    holds: (found) => !/^(?:ff[:-]?){6}$/i.test(found) && !/^(?:00[:-]?){6}$/.test(found),
  },
  {
    type: 'MAC',
    pattern: /\b(?:mac|mac[- ]address|mac-adresse|adresse mac|physical address|bssid)["':=\s]{1,4}(?:is |of )?([0-9A-Fa-f]{12})\b/gi,
    group: 1,
  },
  { type: 'IP', pattern: /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g, group: 0, holds: isPrivateIpv4 },
  { type: 'IP', pattern: /(?<![\w:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\w:])/g, group: 0, holds: isIpv6 },
  {
    type: 'SERIAL',
    pattern:
      /(?<![\p{L}\p{N}])(?:serial(?:[ -]?(?:number|no|num|nr))?s?|s\/n|sn|service[ -]?tag|asset[ -]?(?:tag|number|id|no)|express service code|imei|meid|iccid|inventory (?:number|tag|no)|inventar(?:nummer|nr)|serien-?(?:nummer|nr)|geräte-?(?:nummer|id)|numéro de série|n° de série|número de serie|n\.º de serie|serie-?nummer|device id|hardware id)(?![\p{L}])\.?["')]{0,2}\s{0,2}(?:[:=#]|\b(?:is|was|ist|lautet|est|es|of|reads|on the (?:label|back) (?:is|says))\b)?\s{0,2}["'(]?((?=[A-Za-z-]{0,20}\d)[A-Za-z0-9](?:[A-Za-z0-9-]|[ ](?=\d{3,4}\b)){4,30})(?![A-Za-z0-9])/giu,
    group: 1,
    holds: (found) => !isPlaceholder(found) && !/^(?:0x|kb\d)/i.test(found),
  },
];

function isPrivateIpv4(found: string, { text, start, end }: { text: string; start: number; end: number }): boolean {
  if (!found.split('.').every((part) => Number(part) <= 255 && (part === '0' || !part.startsWith('0')))) return false;
  if (PUBLIC_IPV4.test(found)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^\/\d|^:\d/.test(text.slice(end, end + 2)) || MACHINE_BEFORE.test(before))
    return !/\b(?:updated?|upgraded?|version|firmware|driver) (?:\S+ )?(?:from|to) $/i.test(before);
  if (SURELY_VERSION.test(before) || VERSION_IN.test(text.slice(end, end + 12))) return false;
  const product = /([A-Za-z][A-Za-z-]+) v?$/.exec(before)?.[1] ?? '';
  return (
    !(VERSION_BEFORE.test(before) || VERSION_IN.test(before) || PRODUCTS.has(product.toLowerCase())) || /^(?:10|172|192)\./.test(found)
  );
}

/** Eight groups, or fewer round one gap; not a time of day, not a MAC address, not this machine. */
function isIpv6(found: string): boolean {
  const groups = found.split(':');
  if (found.length < 4 || found === '::1' || found.split('::').length > 2) return false;
  const filled = groups.filter((group) => group !== '').length;
  if (!found.includes('::')) return groups.length === 8 && filled === 8;
  return filled >= 1 && filled <= 7 && !/^(?:ff0[12]::|::)/i.test(found);
}
