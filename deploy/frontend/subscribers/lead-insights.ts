// Keeps the latest insight of every lead, and prints each that is new.
import kafkajs from 'kafkajs';
// @ts-expect-error it has no types
import lz4 from 'lz4js';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
// The topics are compressed with LZ4, which kafkajs does not know by itself.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async ({ buffer }: { buffer: Buffer }) => Buffer.from(lz4.compress(buffer)),
  decompress: async (buffer: Buffer) => Buffer.from(lz4.decompress(buffer)),
});

interface LeadInsight {
  readonly leadId: string;
  readonly externalId: string | null;
  readonly revision: number;
  readonly priority: { readonly score: number };
}

const kafka = new Kafka({ brokers: [process.env.KAFKA ?? 'localhost:9092'], logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: process.env.GROUP ?? 'my-crm' });
const revisions = new Map<string, number>();

await consumer.connect();
await consumer.subscribe({ topic: 'lead-insight', fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    const leadId = String(message.key);
    if (message.value === null) {
      revisions.delete(leadId); // the lead was erased: forget it
      console.log('forget', leadId);
      return;
    }
    const insight = JSON.parse(message.value.toString()) as LeadInsight;
    if (insight.revision > (revisions.get(leadId) ?? 0)) { // else seen before, or old news
      revisions.set(leadId, insight.revision);
      console.log('insight', leadId, 'revision', insight.revision, 'score', insight.priority.score);
    }
  },
});
