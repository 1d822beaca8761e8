import type { ComponentChildren, JSX } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { Names } from '../store/names.js';
import { BareLink, Link } from './link.js';
import { type Node, parseMarkdown } from './parse.js';
import { describeTime } from './time.js';

/** Text as Discord shows it. Each paragraph finds its own direction, so Arabic reads from the right. */
export function Markdown({ source }: { readonly source: string }): JSX.Element {
  const nodes = useMemo(() => parseMarkdown(source), [source]);
  return (
    <div class="markdown" dir="auto">
      {nodes.map(render)}
    </div>
  );
}

function render(node: Node): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return '\n';
    case 'bold':
      return <strong>{node.children.map(render)}</strong>;
    case 'italic':
      return <em>{node.children.map(render)}</em>;
    case 'underline':
      return <u>{node.children.map(render)}</u>;
    case 'strike':
      return <s>{node.children.map(render)}</s>;
    case 'spoiler':
      return <Spoiler>{node.children.map(render)}</Spoiler>;
    case 'subtext':
      return (
        <small class="subtext" dir="auto">
          {node.children.map(render)}
        </small>
      );
    case 'quote':
      return <blockquote dir="auto">{node.children.map(render)}</blockquote>;
    default:
      return renderRest(node);
  }
}

function renderRest(node: Node): ComponentChildren {
  switch (node.kind) {
    case 'code':
      return <code dir="ltr">{node.text}</code>;
    case 'codeBlock':
      return (
        <pre dir="ltr">
          <code>{node.text}</code>
        </pre>
      );
    case 'heading':
      return <Heading level={node.level}>{node.children.map(render)}</Heading>;
    case 'list':
      return renderList(node);
    case 'link':
      return node.isBare ? (
        <BareLink url={node.url} />
      ) : (
        <Link url={node.url}>{node.children.map(render)}</Link>
      );
    case 'mention':
      return <Mention of={node.of} id={node.id} />;
    case 'command':
      return <span class="mention">/{node.name}</span>;
    case 'timestamp':
      return <Timestamp seconds={node.seconds} style={node.style} />;
    default:
      return null;
  }
}

function renderList({ isOrdered, items }: Extract<Node, { kind: 'list' }>): JSX.Element {
  const children = items.map((item) => <li dir="auto">{item.map(render)}</li>);
  return isOrdered ? <ol>{children}</ol> : <ul>{children}</ul>;
}

/** Headings of a message are not headings of the page: a screen reader's outline stays the page's own. */
function Heading({ level, children }: { readonly level: number; readonly children: ComponentChildren }) {
  return (
    <div class={`heading heading-${level}`} dir="auto">
      {children}
    </div>
  );
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isOpen, open] = useState(false);
  if (isOpen) return <span class="spoiler open">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label="Spoiler, press to read" onClick={() => open(true)}>
      <span>{children}</span>
    </button>
  );
}

function Mention({ of, id }: { readonly of: 'user' | 'role' | 'channel' | 'everyone'; readonly id: string }) {
  const names = useContext(Names);
  const prefix = of === 'channel' ? '#' : '@';
  const name = of === 'everyone' ? id : (names.get(id) ?? 'unknown');
  return (
    <bdi class="mention">
      {prefix}
      {name}
    </bdi>
  );
}

function Timestamp({ seconds, style }: { readonly seconds: number; readonly style: string }) {
  const date = new Date(seconds * 1000);
  return (
    <time class="timestamp" dateTime={date.toISOString()} title={date.toLocaleString()}>
      {describeTime(date, style)}
    </time>
  );
}
