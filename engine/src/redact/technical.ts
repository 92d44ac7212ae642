import { wordSet } from './recogniser.ts';

/** Names of products, makers, protocols and parts that stand with a capital letter or a number in technical text and belong to nobody. */
export const PRODUCTS = wordSet(`
  microsoft windows office outlook exchange teams onedrive sharepoint azure entra intune defender edge excel word powerpoint onenote access visio
  project publisher skype yammer viva copilot bing xbox surface hyper-v hyperv powershell active directory kerberos ldap ntlm smb rdp vpn dns dhcp
  wins iis sql server oracle mysql postgres postgresql mongodb redis linux ubuntu debian redhat centos fedora suse kali mint android ios ipados
  macos apple iphone ipad macbook imac airport airpods airprint itunes icloud safari finder siri google chrome chromebook gmail drive meet
  firefox mozilla thunderbird opera brave adobe acrobat reader photoshop illustrator indesign creative cloud java javascript python node docker
  kubernetes vmware vsphere vcenter esxi vsan workstation fusion horizon citrix workspace receiver netscaler xenapp xendesktop cisco meraki webex
  anyconnect umbrella duo fortinet fortigate forticlient fortimanager palo alto globalprotect sonicwall netextender watchguard sophos intercept
  eset norton mcafee symantec kaspersky bitdefender malwarebytes crowdstrike sentinelone huntress webroot avast trend micro carbon black
  barracuda mimecast proofpoint veeam acronis datto backupify carbonite commvault veritas backup exec nakivo synology qnap netapp dell lenovo
  thinkpad latitude optiplex precision poweredge idrac hp hpe ilo proliant elitebook probook notebook zenbook vivobook ideapad inspiron vostro xps alienware envy pavilion spectre omen chromecast surface macbook ultrabook swift aspire predator laserjet officejet deskjet pagewide canon brother
  epson ricoh xerox kyocera konica minolta lexmark zebra dymo samsung galaxy lg sony asus acer toshiba fujitsu huawei xiaomi nokia motorola
  pixel nexus logitech jabra plantronics poly polycom yealink grandstream mitel avaya ringcentral zoom slack discord dropbox box egnyte evernote
  notion trello jira confluence atlassian github gitlab bitbucket jenkins ansible terraform puppet chef splunk grafana prometheus zabbix nagios
  prtg solarwinds kaseya connectwise automate screenconnect ninjaone ninja autotask halo halopsa servicenow zendesk freshdesk teamviewer anydesk
  splashtop logmein bomgar beyondtrust okta onelogin jumpcloud lastpass keepass bitwarden dashlane keeper authenticator yubikey quickbooks sage
  xero sap salesforce dynamics hubspot navision datev lexware netsuite workday paypal stripe shopify wordpress ubiquiti unifi aruba ruckus mikrotik
  netgear linksys tplink tp-link dlink d-link juniper extreme brocade draytek zyxel avm fritzbox lancom telekom vodafone verizon comcast intel amd
  nvidia geforce radeon realtek broadcom qualcomm atheros mellanox thunderbolt bluetooth wifi wi-fi ethernet usb hdmi displayport nvme ssd hdd raid bios
  uefi tpm bitlocker laps gpo wsus sccm mdt winpe autopilot applocker smartscreen cortana explorer notepad regedit registry spooler
  cloudflare letsencrypt digicert sectigo godaddy verisign amazon aws alexa kindle workmail lambda heroku digitalocean linode ovh hetzner
  facebook instagram whatsapp twitter linkedin youtube netflix spotify tesla ford honda toyota mercedes volkswagen bmw audi chevy chevrolet
  ms o365 m365 office365 microsoft365 win11 win10 windows11 windows10 azuread oauth2 wpa2 wpa3 sha256 sha1 md5 aes256 base64 ipv4 ipv6 x64 x86
  utf8 h264 h265 tls12 tls13 ntlmv1 ntlmv2 smb1 smb2 smb3 smbv1 smbv2 smbv3 pop3 imap4 mp3 mp4 win32 wow64 system32 syswow64 mapi http2 usb2 usb3
`);

/** A product and the number of its version written as one word, or the name of a model. */
const VERSIONED =
  /^(?:office|windows|win|outlook|exchange|server|sql|teams|chrome|edge|acrobat|word|excel|iphone|ipad|macos|ios|android|galaxy|pixel|thinkpad|latitude|surface|sharepoint|dynamics|vcenter|esxi|ubuntu|debian|php|python|java|jdk|jre|node|dotnet|net|vs|ie|mp|hp|laserjet|optiplex|poweredge|ipv|wpa|sha|md|aes|utf|tls|ssl|smb|usb|oauth|snmpv|ntlmv|h|s|g|rs|des|rc|x|v)[-_]?v?\d+(?:[._-]\d+)*(?:[a-z]{0,2}|pro|home|ent|x64|x86|sp\d|r\d)$/i;

const FORMS: readonly RegExp[] = [
  /^[vV]?\d+(?:[.,:/-]\d+)*[a-z]?$/, // versions, dates, times, numbers
  /^0x[0-9a-f]+$/i,
  /^[A-Z]{2,8}\d{3,8}$/,
  /^(?:KB|MS|CVE-|RFC|INC|REQ|CHG|PRB|SR|T-|#|ADV)\d[\d-]*$/i,
  /^\d+(?:[.,]\d+)?(?:%|[kmgt]i?b(?:ps)?|b|bit|[kmg]?hz|ms|s|sec|min|h|hrs?|days?|px|w|v|a|ma|mah|gb\/s|mb\/s|dpi|rpm|st|nd|rd|th|x|k|d)$/i,
  /^\d\dH[12]$/i,
  /^[{(]?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[})]?$/i,
  /^S-1-\d[\d-]*$/,
  /^802\.1\w+$/i,
  /^\d{1,4}x\d{1,5}$/i,
  /^[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*\d{0,3})+$/, // cmdlets, header names, model families
  /^[A-Z]{1,6}\d{0,5}(?:[-_][A-Z0-9]{1,8}){1,4}$/, // ids and models: upper case and digits alone
  /^(?:https?|ftp|smb|ldaps?|rtsp|mailto):/i,
  /^[\w .-]{1,80}\.(?:exe|dll|sys|msi|msix|cab|inf|log|txt|csv|xlsx?|docx?|pptx?|pdf|ps1|psm1|bat|cmd|vbs|js|ts|json|xml|ya?ml|ini|cfg|conf|reg|evtx|etl|dmp|pst|ost|edb|vhdx?|vmdk|vmx|iso|img|zip|7z|rar|gz|tar|bak|dit|crt|cer|pem|pfx|p12|key|csr|htm|html|php|aspx?|py|sh|rb|jar|apk|dmg|pkg|deb|rpm|db|sqlite|mdb|accdb|ldf|mdf|tmp|lnk|rdp|ovpn|pcf|png|jpe?g|gif|svg|mp[34]|mov|avi|eml|msg|ics|vcf|theme|cpl|msc|mui|cat|ppd|service|socket|plist|kext)$/i,
];

/** Whether a token is a technical expression: a version, a code, a unit, a file, a model, a product. */
export const isTechnical = (token: string): boolean =>
  PRODUCTS.has(token.toLowerCase()) || VERSIONED.test(token) || FORMS.some((form) => form.test(token));
