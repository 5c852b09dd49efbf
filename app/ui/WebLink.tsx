import type { ReactNode } from "react";

/** A link to another site, opened beside the page; an address that isn't http or https stays text. */
export function WebLink({ href, className = "", children }: { href: string; className?: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(href)) return <span className={className}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={`underlined ${className}`}>
      {children}
    </a>
  );
}
