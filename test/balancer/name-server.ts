import { createSocket } from "node:dgram";
import { once } from "node:events";

/** A name server that gives every name the same IPv4 addresses, for a second: what the network of a compose file does. */
export async function startNameServer(addresses: readonly string[]): Promise<{ port: number; stop(): void }> {
  const socket = createSocket("udp4");
  socket.on("message", (question, { port, address }) => {
    socket.send(answerTo(question, addresses), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { port: socket.address().port, stop: () => void socket.close() };
}

/** RFC 1035, 4.1. A question for anything but an A record is answered with none. */
function answerTo(question: Buffer, addresses: readonly string[]): Buffer {
  const nameEnd = question.indexOf(0, 12) + 1;
  const asked = question.subarray(12, nameEnd + 4);
  const given = question.readUInt16BE(nameEnd) === 1 ? addresses : [];
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(0x8180, 2);
  [1, given.length, 0, 0].forEach((count, i) => head.writeUInt16BE(count, 4 + 2 * i));
  const records = given.map((address) =>
    // The name by its place in the question, type A, class IN, one second, four bytes.
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split(".").map(Number)]),
  );
  return Buffer.concat([head, asked, ...records]);
}
