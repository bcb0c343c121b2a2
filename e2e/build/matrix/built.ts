import { elementsOf, type Element } from '../html.ts';
import { fileAt } from './host.ts';
import { ORIGIN } from './site.ts';
import type { Shape } from './shapes.ts';
import type { Site } from '../site.ts';

/** A page as it was built. */
export interface BuiltPage {
	file: string;
	elements: Element[];
	canonical: string | undefined;
	isNoindex: boolean;
	/** Where it leads on to by itself. */
	refresh: string | undefined;
	isSearchable: boolean;
	/** Addresses by language, as `hreflang` names them. */
	languages: Map<string, string>;
	markdown: string | undefined;
	ids: Set<string>;
}

/** A built site with the questions that the checks ask of it. */
export class Built {
	readonly shape: Shape;
	readonly folder: string;
	readonly files: ReadonlySet<string>;
	/** Every HTML file, by path. */
	readonly pages: Map<string, BuiltPage>;
	readonly #site: Site;

	constructor(shape: Shape, site: Site) {
		this.shape = shape;
		this.#site = site;
		this.folder = `${site.root}/dist`;
		this.files = new Set(site.filesIn('dist').keys());
		const names = [...this.files].filter((name) => name.endsWith('.html'));
		this.pages = new Map(names.map((name) => [name, pageOf(name, this.read(name))]));
	}

	read(name: string): string {
		return this.#site.read(`dist/${name}`);
	}

	/** The file at a path of the site; undefined where a strict host has none. */
	fileAt(path: string): string | undefined {
		return fileAt(this.shape, this.files, path);
	}

	/** The page at an address with origin; undefined where there is none. */
	pageAt(address: string): BuiltPage | undefined {
		const { origin, pathname } = new URL(address);
		return origin === ORIGIN ? this.pages.get(this.fileAt(pathname) ?? '') : undefined;
	}
}

function pageOf(file: string, html: string): BuiltPage {
	const elements = elementsOf(html);
	const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
	const attributesOf = (name: string) =>
		elements.flatMap((element) => (element.name === name ? [element.attributes] : []));
	const links = attributesOf('link');
	const linkTo = (rel: string, type?: string) =>
		text(
			links.find((link) => String(link['rel']) === rel && link['type'] === type && !link['hrefLang'])?.[
				'href'
			],
		);
	const meta = (attribute: string, value: string) =>
		text(attributesOf('meta').find((each) => String(each[attribute]) === value)?.['content']);
	const canonical = linkTo('canonical');
	return {
		file,
		elements,
		canonical: canonical && new URL(canonical).href,
		isNoindex: /noindex/.test(meta('name', 'robots') ?? ''),
		refresh: /(?<=url=).*/.exec(meta('httpEquiv', 'refresh') ?? '')?.[0],
		isSearchable: elements.some(({ attributes }) => 'dataPagefindBody' in attributes),
		languages: new Map(
			links.flatMap(({ hrefLang, href }) => {
				const language = text(hrefLang);
				return language === undefined ? [] : [[language, text(href) ?? '']];
			}),
		),
		markdown: linkTo('alternate', 'text/markdown'),
		ids: new Set(elements.flatMap(({ attributes }) => text(attributes['id']) ?? [])),
	};
}
