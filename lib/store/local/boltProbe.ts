import { connect, type Socket } from "node:net";

/** Where a Neo4j on this machine should answer, and with what credentials. */
export interface BoltAddress {
  port: number;
  username: string;
  password: string;
}

/** `ready`: answers a query; `starting`: speaks Bolt, but its database doesn't answer yet; `refused`: another password; `silent`: no Bolt there. */
export type BoltState = "ready" | "starting" | "refused" | "silent";

const success = 0x70;
const failure = 0x7f;
const record = 0x71;

/** Bolt 5.0, else 4.4: both carry the credentials in their first message, and every release that we bring speaks one of them. */
const handshake = Buffer.from("6060b01700000005000004040000000000000000", "hex");

/**
 * Asks the Neo4j on a loopback port for `RETURN 1`, in Bolt by hand (the driver would retry, pool and wait).
 * Never throws; takes at most `timeoutMs`, which a busy machine needs: where nobody listens the answer comes at once.
 */
export async function boltState(address: BoltAddress, timeoutMs = 10_000): Promise<BoltState> {
  const socket = connect({ host: "127.0.0.1", port: address.port });
  socket.setTimeout(timeoutMs, () => socket.destroy());
  socket.on("error", () => undefined);
  try {
    return await converse(socket, address);
  } catch {
    return "silent";
  } finally {
    socket.destroy();
  }
}

async function converse(socket: Socket, { username, password }: BoltAddress): Promise<BoltState> {
  const input = reader(socket);
  socket.write(handshake);
  const version = await input.take(4);
  if (version[3] !== 5 && version[3] !== 4) return "silent";
  socket.write(message(0x01, map({ user_agent: "whowhom", scheme: "basic", principal: username, credentials: password })));
  const hello = await input.message();
  if (hello[1] === failure) return hello.includes("Neo.ClientError.Security") ? "refused" : "starting";
  const pullAll = Buffer.from([0xa1, 0x81, 0x6e, 0xff]);
  socket.write(Buffer.concat([message(0x10, text("RETURN 1"), map({}), map({ mode: "r" })), message(0x3f, pullAll)]));
  const answer = await input.message();
  if (answer[1] !== success) return "starting";
  // Heard to the end and taken leave of: Neo4j's log would else fill with complaints about us.
  while ((await input.message())[1] === record);
  socket.end(message(0x02));
  return "ready";
}

/** Reads the socket piece by piece; what it promises is refused when the connection ends. */
function reader(socket: Socket) {
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  const take = async (length: number): Promise<Buffer> => {
    while (rest.length < length) {
      const next = await chunks.next();
      if (next.done) throw new Error("the connection ended");
      rest = Buffer.concat([rest, next.value]);
    }
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
  /** One message of Bolt: chunks with a length before each, ended by an empty one. */
  const readMessage = async (): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (;;) {
      const length = (await take(2)).readUInt16BE();
      if (length > 0) parts.push(await take(length));
      else if (parts.length > 0) return Buffer.concat(parts);
    }
  };
  return { take, message: readMessage };
}

/** PackStream: a structure with up to 15 fields, in one chunk. */
function message(tag: number, ...fields: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([length, body, Buffer.from([0, 0])]);
}

/** PackStream: a map of up to 15 texts. */
function map(entries: Record<string, string>): Buffer {
  const pairs = Object.entries(entries);
  return Buffer.concat([Buffer.from([0xa0 + pairs.length]), ...pairs.flatMap(([key, value]) => [text(key), text(value)])]);
}

/** PackStream: a text of up to 255 bytes. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value, "utf8");
  return Buffer.concat([Buffer.from(bytes.length < 16 ? [0x80 + bytes.length] : [0xd0, bytes.length]), bytes]);
}
