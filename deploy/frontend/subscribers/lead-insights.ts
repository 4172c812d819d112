// Keeps the latest insight of every lead, and prints each that is new.
import { Kafka, logLevel } from 'kafkajs';

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
