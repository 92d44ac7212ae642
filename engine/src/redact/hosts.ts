import { isPlaceholder, type Recogniser, wordSet } from './recogniser.ts';
import { isTechnical, PRODUCTS } from './technical.ts';

/** Domains that everybody uses: they say which service is meant, not whose. */
const WELL_KNOWN = wordSet(`
  microsoft.com office.com office365.com outlook.com live.com hotmail.com microsoftonline.com windows.net windows.com windowsupdate.com azure.com
  azurewebsites.net azure-api.net azureedge.net trafficmanager.net msftconnecttest.com msftncsi.com sharepoint.com onmicrosoft.com office.net msedge.net
  msauth.net msftauth.net aadrm.com protection.outlook.com skype.com lync.com teams.com bing.com msn.com github.com githubusercontent.com
  google.com gmail.com googleapis.com gstatic.com googleusercontent.com android.com youtube.com chrome.com apple.com icloud.com me.com mzstatic.com
  adobe.com adobe.io autodesk.com dell.com hp.com hpe.com lenovo.com intel.com amd.com nvidia.com canon.com epson.com brother.com xerox.com ricoh.com zebra.com
  cisco.com webex.com meraki.com umbrella.com opendns.com duosecurity.com fortinet.com fortiguard.com paloaltonetworks.com sonicwall.com sophos.com
  watchguard.com ubnt.com ui.com mikrotik.com ubiquiti.com synology.com quickconnect.to qnap.com vmware.com broadcom.com citrix.com citrixcloud.com
  veeam.com acronis.com datto.com barracuda.com mimecast.com proofpoint.com crowdstrike.com sentinelone.net sentinelone.com eset.com malwarebytes.com
  zoom.us zoom.com slack.com dropbox.com box.com teamviewer.com anydesk.com splashtop.com logmein.com connectwise.com screenconnect.com ninjaone.com
  kaseya.com n-able.com okta.com onelogin.com lastpass.com bitwarden.com 1password.com cloudflare.com cloudflare-dns.com letsencrypt.org digicert.com
  amazon.com amazonaws.com awsstatic.com cloudfront.net akamai.net akamaized.net akamaiedge.net fastly.net godaddy.com salesforce.com docusign.com docusign.net
  intuit.com quickbooks.com sage.com xero.com sap.com datev.de oracle.com java.com python.org nodejs.org npmjs.com npmjs.org docker.com docker.io debian.org ubuntu.com redhat.com centos.org
  mozilla.org firefox.com wikipedia.org stackoverflow.com superuser.com serverfault.com reddit.com spiceworks.com facebook.com whatsapp.com whatsapp.net linkedin.com twitter.com
  mxtoolbox.com speedtest.net virustotal.com haveibeenpwned.com pool.ntp.org ntp.org in-addr.arpa ip6.arpa dns.google one.one.one.one spamhaus.org sorbs.net barracudacentral.org spamcop.net
  time.nist.gov example.com example.org example.net w3.org ietf.org schemas.microsoft.com verisign.com sectigo.com globalsign.com entrust.net ringcentral.com yahoo.com aol.com gmx.de web.de t-online.de telekom.de`);

const INNER = '(?:local|lan|corp|internal|intern|intranet|home|localdomain|ad|private|priv|office|domain|loc|lokal|prod|dmz|mgmt)';
/** Endings of public domains that no file, class or sentence ends in when only two labels stand before. */
const OUTER =
  '(?:com|org|net|edu|gov|info|biz|co\\.uk|org\\.uk|ac\\.uk|com\\.au|co\\.nz|co\\.za|de|fr|nl|ch|eu|uk|ca|cloud|tech|online|health|law|group|agency|company|solutions|services|academy|gmbh|io)';
/** These are also words, suffixes of files, or both: only a host with at least two labels before is meant. */
const WORDY = '(?:es|at|be|it|us|in|se|no|is|pl|pt|ie|dk|fi|cz|hu|ro|lu|li|co|me|tv|app|dev|ai|nz|au)';
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const BEGINS = '(?<![\\w.@\\\\-])';
const ENDS = '(?![\\w-]|\\.[A-Za-z0-9])';

/** What a machine is there for, as it is written in its name. */
const ROLES =
  'srv|svr|server|dc|adc|pdc|bdc|fs|file|fileserver|sql|db|exch|exchange|ex|mail|mx|app|web|www|iis|rds|rdsh|ts|term|ctx|xen|vdi|hv|hyperv|esx|esxi|vm|vmh|host|nas|san|bkp|bak|backup|veeam|print|prn|prt|ptr|printer|mfp|copier|lt|lap|ltp|laptop|nb|note|pc|ws|wks|wkst|workstation|dt|dtp|desk|desktop|tab|tablet|kiosk|pos|till|conf|room|sw|swt|switch|fw|fwl|firewall|rtr|router|gw|gateway|ap|wap|wlc|vpn|nvr|cam|ups|pbx|voip|phone|wsus|sccm|adfs|aad|ca|pki|radius|nps|dhcp|dns|dev|test|prod|mgmt|jump|bastion|node|kvm|ipmi|idrac|ilo|wsh|avd|mac|mbp|imac|imc|clt|client|cl|erp|crm|dms|bi|rpt|log|mon|proxy|sip';
const PIECE = '[A-Za-z0-9]{1,15}';

const machine = (pattern: RegExp, holds?: Recogniser['holds'], group = 0): Recogniser =>
  holds ? { type: 'HOST', pattern, group, holds } : { type: 'HOST', pattern, group };

/** Upper case, hyphens and digits are also how makers name models and standards. */
const isNoModel = (found: string): boolean =>
  !isPlaceholder(found) &&
  !/^(?:KB|CVE|INC|REQ|CHG|ISO|RFC|SHA|AES|UTF|WPA|USB|HTTP|TLS|SSL|MFC|HL|DCP|WF|ET|TL|RT|PA|FG|MX|SRX|EX|C\d|DS|SG|GS|XPS|RJ|CAT|DDR|LGA|AM|RTX|GTX|RX|WD|ST|T|S|X|F|EP|ML|PS|DB|PC|X86|X64|ARM|AP)-?\d{3,}|^(?:UTF|SHA|AES|ISO|WPA\d?|TLS|SMB|IPV|NTLM|PCL|WIN|MD|RSA|ECC|DES|RC|DDR\d|USB|CAT|CVE|S-1)-/.test(
    found,
  );

/** Names of machines and of the domains of organisations. */
export const HOSTS: readonly Recogniser[] = [
  machine(new RegExp(`${BEGINS}(?:${LABEL}\\.){1,6}${INNER}${ENDS}`, 'gi'), (found) => isInnerName(found)),
  machine(new RegExp(`${BEGINS}(?:${LABEL}\\.){1,6}${OUTER}${ENDS}`, 'g'), isNobodys),
  machine(new RegExp(`${BEGINS}(?:${LABEL}\\.){2,6}${WORDY}${ENDS}`, 'g'), isNobodys),
  machine(
    /(?<![\w-])(?:DESKTOP|LAPTOP|WIN|MINWINPC|EC2AMAZ)-[A-Z0-9]{6,12}(?![\w-])/gi,
    (found) => /\d/.test(found) || found === found.toUpperCase(),
  ),
  machine(new RegExp(`(?<![\\w.\\\\/&-])${PIECE}(?:[-_]${PIECE}){1,4}(?![\\w-]|\\.[a-z0-9]{2,5}\\b)`, 'gi'), isNamedByRole),
  machine(
    /(?<![\w.\\/#-])[A-Z]{0,6}(?:SRV|SVR|DC|FS|SQL|EXCH|APP|WEB|RDS|RDSH|TS|CTX|HV|ESX|ESXI|NAS|BKP|PRN|PRT|PTR|LT|NB|WKS|WS|PC|DT|FW|SW|RTR|VM|MX|TERM|PRINT|FILE|MAIL|HOST)\d{1,4}(?![\w-]|\.[a-z0-9]{2,5}\b)/g,
    isNoModel,
  ),
  machine(
    /(?<![\p{L}])(?:host ?names?|computer ?names?|machine ?names?|device ?names?|server ?names?|nom d['’](?:hôte|ordinateur)|rechnername|computername|servername|nombre (?:de(?:l)? (?:host|equipo|servidor))|hostnaam|computernaam|(?:server|host|machine|computer|workstation|laptop|pc|desktop|box|notebook|rechner|serveur|ordinateur|poste|equipo|servidor|printer|switch|firewall|nas|drucker|appliance|vm|node) (?:is )?(?:named|called|namens|genannt|nommée?|appelée?|llamad[oa]|genaamd|heißt))(?:\s{0,2}[:=]|\s(?:is|was|ist|est|es|set to|to))?\s{0,2}["'“«(]?([A-Za-z][A-Za-z0-9-]{2,14})(?![\w-])/giu,
    (found) => !isPlaceholder(found) && !isTechnical(found) && !COMMON.has(found.toLowerCase()),
    1,
  ),
  machine(
    /(?<![A-Za-z])(?:server|host|machine|computer|workstation|laptop|pc|desktop|box|notebook|rechner|serveur|ordinateur|poste|equipo|servidor|firewall|nas|printer|switch|drucker|vm|node|on|auf|sur|en|op|to|from|ping)\s["'“«(]?((?=[A-Z-]{0,14}\d|[A-Z]{2,10}-)[A-Z][A-Z0-9]{1,14}(?:-[A-Z0-9]{1,15}){1,3})(?![\w-]|\.\w)/g,
    isNoModel,
    1,
  ),
];

const COMMON = wordSet(
  'the and not can cannot does was were has have resolution changed wrong conflict missing unknown field for from with that this what which field policy column resolves cache lookup',
);
const isInnerName = (found: string): boolean =>
  !/\.(?:exe|dll)$/i.test(found) &&
  !/^(?:system|microsoft|windows|e\.g|i\.e|node_modules)\./i.test(found) &&
  !/^(?:this|example|your|mydomain)\.(?:home|office|domain|private|ad|prod|loc)$/i.test(found);

function isNobodys(found: string): boolean {
  const labels = found.toLowerCase().split('.');
  if (found.includes('_') || PRODUCTS.has(labels.at(-2) ?? '') || /^(?:asp|vb|ado|system|microsoft|socket|draw)\./i.test(found))
    return false;
  return !labels.some((_, from) => WELL_KNOWN.has(labels.slice(from).join('.')));
}

const ROLE = new RegExp(`^(?:${ROLES})$`, 'i');
const YEAR = /^(?:19|20)\d\d$/;

/** Pieces with a hyphen between, one of which is a role and one of which ends in a number, is a machine; a year or a protocol is none. */
function isNamedByRole(found: string): boolean {
  if (isPlaceholder(found) || !/\d/.test(found) || /^(?:[0-9a-f]{8}-)?(?:[0-9a-f]{4}-){2}|^S-1-/i.test(found)) return false;
  const pieces = found.split(/[-_]/);
  if (pieces.some((piece) => YEAR.test(piece)) || (pieces[0] && PRODUCTS.has(pieces[0].toLowerCase()) && !ROLE.test(pieces[0])))
    return false;
  if (
    /^(?:ws2|ap-\d{3}|pc-\d{3,}-|ex-?\d{4}|web-?3|app-v|usb|rj|cat|iso|utf|sha|aes|tcp|udp|port|step|phase|sql-9\d|ca-\d{5})/i.test(found)
  )
    return false;
  const role = pieces.some((piece) => ROLE.test(piece.replace(/\d{1,4}$/, '')) && piece.replace(/\d/g, '').length > 1);
  return role && pieces.some((piece) => /^[A-Za-z]{0,10}\d{1,6}$/.test(piece));
}
