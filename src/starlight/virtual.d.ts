/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

declare module '*.astro' {
	const component: import('astro/runtime/server/index.js').AstroComponentFactory;
	export default component;
}

declare module 'virtual:starlight-known-issues/settings' {
	export const settings: import('./settings.ts').Settings;
	export const forms: Record<string, import('../source/body/starlight-forms.ts').ComponentForm>;
}

declare namespace App {
	interface Locals {
		/** The issue of the page and what goes with it, set by our route middleware. */
		knownIssue?: import('./page.ts').IssuePageData;
		/** What the language picker offers. */
		languageChoice?: import('./language-choice.ts').LanguageChoice;
		/** What the page for addresses that lead nowhere says. */
		notFound?: import('../outputs/not-found.ts').NotFoundSection[];
	}
}
