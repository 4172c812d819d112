import type { InsightFact, InsightSection, InsightSource } from '@leadwise/client';
import { useId, useState } from 'react';
import { Chip } from '../ui/chip';
import { date } from '../ui/format';
import { Skeleton } from '../ui/states';
import { titleOf } from '../ui/words';

const SHOWN_AT_FIRST = 4;

/** A section of the research with its own status; one that fails does not hide the others. */
export function Section({ title, section }: { title: string; section: InsightSection | null | undefined }) {
  const id = useId();
  const [all, setAll] = useState(false);
  const facts = section?.facts ?? [];
  const summary = section?.summary?.sentences?.map((sentence) => sentence.text).join(' ');
  return (
    <section className="section" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        <Chip word={section?.status} />
      </header>
      {section?.status === 'PENDING' && <Skeleton rows={2} label={`${title} is being researched`} />}
      {section?.reason && <p className="soft">{section.reason}</p>}
      {summary && <p className="summary">{summary}</p>}
      <div>
        {(all ? facts : facts.slice(0, SHOWN_AT_FIRST)).map((fact) => (
          <Fact key={fact.factId} fact={fact} />
        ))}
      </div>
      {!all && facts.length > SHOWN_AT_FIRST && (
        <button type="button" className="button small" onClick={() => setAll(true)}>
          All {facts.length} facts<span className="visually-hidden"> of {title}</span>
        </button>
      )}
      {(section?.more ?? 0) > 0 && <p className="soft small">{section?.more} older ones are kept.</p>}
    </section>
  );
}

function Fact({ fact }: { fact: InsightFact }) {
  return (
    <div className="fact">
      <div className="row between">
        <span className="soft small">{fact.news ? titleOf(fact.news.type) : titleOf(fact.attribute)}</span>
        <span className="row">
          {fact.conflict && <span className="chip warn">sources differ</span>}
          {fact.stale && <Chip word="STALE" />}
          {fact.corrected && <span className="chip">corrected by a person</span>}
        </span>
      </div>
      <p className="value">{fact.value}</p>
      {fact.note && <p className="small soft">{fact.note}</p>}
      <div className="sources">
        {fact.sources?.map((source) => <Source key={`${source.url}${source.quote}`} source={source} />)}
      </div>
    </div>
  );
}

/** The source is one click away; what it says, another one. */
function Source({ source }: { source: InsightSource }) {
  return (
    <span className="source">
      <a href={source.url ?? undefined} target="_blank" rel="noreferrer">
        {source.publisher}
      </a>
      <details>
        <summary>
          quote<span className="visually-hidden"> from {source.publisher}</span>
        </summary>
        <blockquote>
          {source.quote}
          <p className="soft">
            {source.publishedAt ? `Published ${date(source.publishedAt)}, read` : 'Read'} {date(source.retrievedAt)}.
            Licence: {source.licence}
          </p>
        </blockquote>
      </details>
    </span>
  );
}
