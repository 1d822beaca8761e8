import ipaddr from 'ipaddr.js';

/** What is handed out to the public of IPv6: https://www.iana.org/assignments/ipv6-address-space */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public Internet: not this machine, its network, its cloud's metadata service
 * or another way to write one of them.
 */
export function isPublicAddress(address: string): boolean {
  // Only the four numbers of IPv4: the library reads `0177.1` and `2130706433`, too.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}
