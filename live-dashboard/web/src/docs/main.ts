import asyncapi from '../../../../docs/asyncapi.yaml';
import openapi from '../../../../docs/openapi.yaml';
import '../style/base.css';
import './docs.css';

/** Any node of a contract. */
interface Node {
  [key: string]: unknown;
}

type Child = HTMLElement | string | null;

/** The two contracts as a page to read: what one can ask, what the socket says, field by field. */
function page(): Child[] {
  return [
    make('h1', {}, 'Touchline: interfaces'),
    make('p', {}, [
      'The contracts themselves: ',
      make('a', { href: '/docs/openapi.yaml' }, 'openapi.yaml'),
      ', ',
      make('a', { href: '/docs/asyncapi.yaml' }, 'asyncapi.yaml'),
      '.',
    ]),
    make('h2', {}, 'Over HTTP'),
    make('p', {}, text(openapi, 'info', 'description')),
    ...Object.entries(at(openapi, 'paths')).map(([path, item]) => operation(path, at(item as Node, 'get'))),
    make('h2', {}, 'Live socket and topics'),
    make('p', {}, text(asyncapi, 'info', 'description')),
    ...Object.values(at(asyncapi, 'channels')).map((channel) => channelOf(channel as Node)),
  ];
}

function operation(path: string, get: Node): HTMLElement {
  const parameters = ((get.parameters as Node[] | undefined) ?? []).map((one) => resolve(openapi, one));
  return make('section', {}, [
    make('h3', {}, `GET ${path}`),
    make('p', {}, String(get.summary ?? '')),
    fields(parameters.map((one) => [String(one.name), String(one.in), String(one.description ?? '')])),
    fields(
      Object.entries(at(get, 'responses')).map(([status, answer]) => [
        status,
        '',
        String(resolve(openapi, answer as Node).description ?? ''),
      ]),
    ),
  ]);
}

function channelOf(channel: Node): HTMLElement {
  return make('section', {}, [
    make('h3', {}, String(channel.address)),
    make('p', {}, [String(channel.title ?? ''), '. ', String(channel.description ?? '')]),
    ...Object.entries(at(channel, 'messages')).flatMap(([name, reference]) => {
      const message = resolve(asyncapi, reference as Node);
      const payload = resolve(asyncapi, at(message, 'payload'));
      const [example] = (payload.examples as unknown[] | undefined) ?? [];
      return [
        make('h4', {}, name),
        make('p', {}, String(message.summary ?? '')),
        fields(properties(payload)),
        example ? make('pre', {}, JSON.stringify(example)) : null,
      ];
    }),
  ]);
}

function properties(schema: Node): string[][] {
  return Object.entries(at(schema, 'properties')).map(([name, reference]) => {
    const property = resolve(asyncapi, reference as Node);
    const items = property.items ? resolve(asyncapi, at(property, 'items')) : null;
    const inner = Object.keys(at(items ?? property, 'properties')).join(', ');
    const note = [property.description, items?.description, inner].filter(Boolean).join(' ');
    const type =
      property.const ?? (property.enum as string[] | undefined)?.join(' | ') ?? property.type ?? '';
    return [name, String(type), note];
  });
}

function resolve(contract: Node, node: Node): Node {
  const reference = node.$ref;
  if (typeof reference !== 'string') return node;
  return at(contract, ...reference.slice(2).split('/'));
}

function at(node: Node, ...path: string[]): Node {
  return path.reduce<Node>((inner, key) => (inner[key] as Node | undefined) ?? {}, node);
}

function text(node: Node, ...path: string[]): string {
  return String(at(node, ...path));
}

function fields(rows: string[][]): Child {
  if (rows.length === 0) return null;
  return make(
    'table',
    {},
    rows.map(([name, type, note]) =>
      make('tr', {}, [
        make('th', { scope: 'row' }, name ?? ''),
        make('td', {}, type ?? ''),
        make('td', {}, note ?? ''),
      ]),
    ),
  );
}

function make(tag: string, attributes: Record<string, string>, content: Child | Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...[content].flat().filter((child) => child !== null));
  return element;
}

document.getElementById('docs')?.append(...page().filter((child) => child !== null));
