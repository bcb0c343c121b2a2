// Packages without types of their own.
declare module '@marbec/web-auto-extractor' {
	export default class WebAutoExtractor {
		constructor(options?: { addLocation?: boolean });
		parse(html: string): { jsonld: Record<string, unknown[]> };
	}
}

declare module '@adobe/structured-data-validator' {
	interface Issue {
		issueMessage: string;
		severity: 'ERROR' | 'WARNING';
		rootType: string;
	}
	export default class Validator {
		constructor(schemaOrg: { '@graph': Record<string, unknown>[] });
		validate(data: { jsonld: Record<string, unknown[]> }): Promise<Issue[]>;
	}
}

declare module 'vnu-jar' {
	/** Path of the checker, as an object. */
	const jar: { toString(): string };
	export default jar;
}
