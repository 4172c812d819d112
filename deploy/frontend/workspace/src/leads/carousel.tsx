import type { PrioritizedLead } from '@leadwise/client';
import { useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Chip } from '../ui/chip';
import { titleOf } from '../ui/words';

/** The leads in their order, one card each. */
export function Carousel({ leads }: { leads: readonly PrioritizedLead[] }) {
  const cards = useRef<HTMLOListElement>(null);
  const move = (pages: number) => {
    const list = cards.current;
    list?.scrollBy({ left: pages * list.clientWidth * 0.8, behavior: 'smooth' });
  };
  return (
    <section className="carousel" aria-labelledby="up-next">
      <header>
        <h2 id="up-next">Up next</h2>
        <div className="row">
          <button type="button" className="button round" aria-label="Earlier leads" onClick={() => move(-1)}>
            <span aria-hidden="true">←</span>
          </button>
          <button type="button" className="button round" aria-label="More leads" onClick={() => move(1)}>
            <span aria-hidden="true">→</span>
          </button>
        </div>
      </header>
      <ol className="cards" ref={cards}>
        {leads.map((lead) => (
          <li key={lead.leadId}>
            <Card lead={lead} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Card({ lead }: { lead: PrioritizedLead }) {
  return (
    <article className={lead.rank === 1 ? 'card first' : 'card'}>
      <div className="row between">
        <span className="rank" aria-label={`Rank ${lead.rank}`}>
          {lead.rank}
        </span>
        <Why lead={lead} />
      </div>
      <div>
        <h3>
          <Link href={`/leads/${lead.leadId}`}>{lead.name || 'Name unknown'}</Link>
        </h3>
        <p className="soft">{lead.company ?? 'Company unknown'}</p>
      </div>
      <div className="stack">
        <div className="row">
          {lead.handRaiser && <span className="chip mark">Asked for contact</span>}
          <Chip word={lead.fit} of="Fit" />
          {lead.emailVerdict?.validity !== 'VALID' && <Chip word={lead.emailVerdict?.validity} of="Email" />}
        </div>
        {lead.need && <p className="need">{lead.need}</p>}
      </div>
      <div className="next">
        <b>{titleOf(lead.suggestedAction?.action)}</b>
        <p className="soft small">{lead.suggestedAction?.reason}</p>
      </div>
    </article>
  );
}

/** Why this rank, on hover or focus; Escape takes it away. */
function Why({ lead }: { lead: PrioritizedLead }) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  const show = () => setDismissed(false);
  return (
    <span className={dismissed ? 'why dismissed' : 'why'} onMouseLeave={show} onBlur={show}>
      <button
        type="button"
        aria-describedby={id}
        onKeyDown={(event) => event.key === 'Escape' && setDismissed(true)}
      >
        Why<span className="visually-hidden"> is {lead.name} at rank {lead.rank}</span>?
      </button>
      <span role="tooltip" id={id}>
        {lead.topReason} {lead.exclusion} Score {lead.score} of 100.
      </span>
    </span>
  );
}

export function CarouselSkeleton() {
  return (
    <section className="carousel" aria-label="Up next">
      <header>
        <h2>Up next</h2>
      </header>
      <div className="cards" role="status">
        <span className="visually-hidden">Loading your leads</span>
        {Array.from({ length: 4 }, (_, card) => (
          <div key={card} className="skeleton" style={{ flex: 'none', width: 'min(19rem, 82vw)', height: '19rem' }} />
        ))}
      </div>
    </section>
  );
}
