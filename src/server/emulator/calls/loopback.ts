/** Whether an address leads to this computer. Names other than `localhost` are never resolved. */
export function isLoopback(address: string): boolean {
  const host = URL.parse(address)?.hostname
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host ?? '')
}
