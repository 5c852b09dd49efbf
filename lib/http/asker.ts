import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP } from "node:net";
import type { GraphStore } from "../store/graphStore";

/** The header in which our server tells our routes who asks. What a client sends in it is written over. */
export const askerHeader = "x-whowhom-asker";

/** Addresses of this machine and of networks of one's own, where a proxy in front of us has its place. */
const near = new BlockList();
for (const [network, prefix] of [["127.0.0.0", 8], ["10.0.0.0", 8], ["172.16.0.0", 12], ["192.168.0.0", 16]] as const) near.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [["::1", 128], ["fc00::", 7]] as const) near.addSubnet(network, prefix, "ipv6");

/**
 * Who asks, as far as that can be told: the address of the connection. Where that is near, it may be a proxy: then the last address of
 * `X-Forwarded-For`, which the proxy wrote itself; those before came from the client.
 */
export function askerOf(address: string | undefined, { "x-forwarded-for": forwarded }: IncomingHttpHeaders): string {
  if (address === undefined) return "";
  const named = [forwarded ?? ""].flat().join(",").split(",").at(-1)?.trim() ?? "";
  return isIP(named) > 0 && near.check(address, isIP(address) === 6 ? "ipv6" : "ipv4") ? named : address;
}

/** The store as somebody asks it, who doesn't get all that can run at the same time. */
export function askedBy(store: GraphStore, asker: string | null): GraphStore {
  return asker === null ? store : { ...store, stream: (question, options) => store.stream(question, { ...options, asker }) };
}
