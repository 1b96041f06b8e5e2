import { type CSSProperties, Fragment, type ReactNode, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { type TabItems, Tabs } from './Tabs';

export interface Crumb {
  readonly label: ReactNode;
  readonly to?: string;
}
export interface Fact {
  readonly label: ReactNode;
  readonly value: ReactNode;
}

/** Id of the place in the top bar where a page puts its breadcrumb. */
export const breadcrumbSlotId = 'dw-breadcrumb';
const noSubscription = () => () => undefined;

/** The line of the path to this page; in the frame's top bar where there is one. */
export function Breadcrumb({ items }: { readonly items: readonly Crumb[] }) {
  const slot = useSyncExternalStore(noSubscription, () => document.getElementById(breadcrumbSlotId));
  const content = (
    <ol className="dw-crumbs">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: position is what identifies a crumb
        <Fragment key={index}>
          {index > 0 ? <li aria-hidden="true">/</li> : null}
          <li>
            {item.to === undefined ? (
              <span {...(index === items.length - 1 ? { 'aria-current': 'page' as const } : {})}>{item.label}</span>
            ) : (
              <Link to={item.to}>{item.label}</Link>
            )}
          </li>
        </Fragment>
      ))}
    </ol>
  );
  return slot ? createPortal(content, slot) : <nav>{content}</nav>;
}

export interface PageProps {
  readonly title: ReactNode;
  readonly breadcrumb?: readonly Crumb[] | undefined;
  readonly badges?: ReactNode;
  readonly meta?: readonly Fact[] | undefined;
  readonly actions?: ReactNode;
  /** Below the facts: a stage bar, a hint. */
  readonly banner?: ReactNode;
  readonly aside?: ReactNode;
  /** Pixels; 288 unless told. */
  readonly asideWidth?: number;
  /** The panel stands beside the head too, not below it; for pages without tabs. */
  readonly asideFull?: boolean;
  /** Its panel may stand below where a talk goes on beside the page: neither part has a height of its own. */
  readonly asideBelow?: boolean;
  readonly tabs?: TabItems | undefined;
  readonly children?: ReactNode;
}

/** One screen: head line, facts, tabs, content and a panel at the right. One primary action a screen. */
export function Page(props: PageProps) {
  const crumbs = props.breadcrumb ?? [{ label: props.title }];
  const width = `${props.asideWidth ?? 288}px`;
  const full = props.asideFull === true && props.aside !== undefined;
  return (
    <div
      className={full ? 'dw-page dw-page-split' : 'dw-page'}
      data-aside-below={props.asideBelow}
      style={full ? ({ '--dw-aside-width': width } as CSSProperties) : undefined}
    >
      <Breadcrumb items={crumbs} />
      <header className={props.tabs ? 'dw-head dw-head-tabs' : 'dw-head'}>
        <div className="dw-head-line">
          <h1>{props.title}</h1>
          {props.badges}
          {props.actions ? <div className="dw-head-actions">{props.actions}</div> : null}
        </div>
        {props.meta && props.meta.length > 0 ? (
          <dl className="dw-facts">
            {props.meta.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts
              <div key={index}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {props.banner}
      </header>
      {props.tabs ? <Tabs {...props.tabs} /> : null}
      <div
        className="dw-body"
        style={props.aside && !full ? { gridTemplateColumns: `minmax(0, 1fr) ${width}` } : undefined}
      >
        <div className="dw-content">{props.children}</div>
        {props.aside && !full ? <aside className="dw-aside">{props.aside}</aside> : null}
      </div>
      {full ? <aside className="dw-aside dw-aside-full">{props.aside}</aside> : null}
    </div>
  );
}

/** A titled part of a page or of its panel. */
export function Section(props: {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="dw-section">
      {props.title ? (
        <div className="dw-section-head">
          <h2>{props.title}</h2>
          {props.actions}
        </div>
      ) : null}
      {props.children}
    </section>
  );
}
