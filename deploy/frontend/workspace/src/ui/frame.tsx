import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../session/session';
import { ThemeButton } from './theme';

const SELLER_PAGES = [{ href: '/', label: 'My open leads' }];
const ADMIN_PAGES = [
  { href: '/admin', label: 'Dashboard' },
  { href: '/admin/runs', label: 'Runs' },
  { href: '/admin/profile', label: 'Target customers' },
  { href: '/admin/settings', label: 'Agent' },
];

/** The bar at the top, and the page of the address under it. */
export function Frame({ children }: { children: ReactNode }) {
  const { session, signOut } = useSession();
  const pages = session.roles.includes('sales-admin') ? ADMIN_PAGES : SELLER_PAGES;
  useFocusOnNewPage();
  return (
    <div className="frame">
      <header>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        <div className="top">
          <Brand />
          <nav aria-label="Pages">
            <ul>
              {pages.map((page) => (
                <li key={page.href}>
                  <NavLink {...page} />
                </li>
              ))}
            </ul>
          </nav>
          <div className="person">
            <span className="name soft">{session.name}</span>
            <ThemeButton />
            <button type="button" className="button quiet" onClick={signOut}>
              Sign out
            </button>
          </div>
        </div>
      </header>
      {children}
      <footer className="foot">
        Leadwise never sends an email by itself, and names a source for every fact about a company.
      </footer>
    </div>
  );
}

export function Brand() {
  return (
    <Link href="/" className="brand">
      <i aria-hidden="true" />
      Leadwise
    </Link>
  );
}

function NavLink({ href, label }: { href: string; label: string }) {
  const [location] = useLocation();
  const isHere = location === href || (href === '/' && location.startsWith('/leads'));
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined}>
      {label}
    </Link>
  );
}

/** A screen reader is told that the page changed, and the keyboard starts at its top. */
function useFocusOnNewPage() {
  const [location] = useLocation();
  const before = useRef(location);
  useEffect(() => {
    if (before.current !== location) {
      before.current = location;
      window.scrollTo(0, 0);
      document.getElementById('content')?.focus({ preventScroll: true });
    }
  }, [location]);
}
