"""Keeps the latest insight of every lead, and prints each that is new. Needs the packages kafka-python and lz4."""
import json
import os

from kafka import KafkaConsumer

consumer = KafkaConsumer(
    "lead-insight",
    bootstrap_servers=os.environ.get("KAFKA", "localhost:9092"),
    group_id=os.environ.get("GROUP", "my-crm"),
    auto_offset_reset="earliest",
)
revisions = {}

for event in consumer:
    lead_id = event.key.decode()
    if event.value is None:  # the lead was erased: forget it
        revisions.pop(lead_id, None)
        print("forget", lead_id, flush=True)
        continue
    insight = json.loads(event.value)
    if insight["revision"] > revisions.get(lead_id, 0):  # else seen before, or old news
        revisions[lead_id] = insight["revision"]
        print("insight", lead_id, "revision", insight["revision"], "score", insight["priority"]["score"], flush=True)
