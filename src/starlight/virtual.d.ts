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

declare module 'virtual:starlight-known-issues/lookup' {
	export const lookup: import('./lookup-words.ts').LookupConfig;
}

declare module 'virtual:starlight-known-issues/issue-words' {
	export const issueWords: Record<string, import('./issue-words.ts').IssueWords>;
}

declare module 'virtual:starlight-known-issues/search' {
	export const locales: import('./lookup-words.ts').SearchLocale[];
}

declare module 'virtual:starlight/user-config' {
	const config: {
		components: Record<string, string>;
		social?: { icon: string; label: string; href: string }[];
	};
	export default config;
}

declare module 'virtual:starlight/components/*' {
	const component: import('astro/runtime/server/index.js').AstroComponentFactory;
	export default component;
}

declare namespace App {
	interface Locals {
		/** The issue of the page and what goes with it, set by our route middleware. */
		knownIssue?: import('./page.ts').IssuePageData;
		/** What the page tells agents that read its HTML. */
		agentNotice?: import('../outputs/agent-notice.ts').AgentNotice;
		/** What the language picker offers. */
		languageChoice?: import('./language-choice.ts').LanguageChoice;
		/** Whether the frame of the page has the script for its parts. */
		hasFrameScript?: boolean;
		/** A page that lists issues or codes. */
		listPage?: import('./list-page.ts').ListPageData;
		/** The text of the search page below the lookup. */
		searchPage?: Pick<import('./page.ts').IssuePageData, 'Body' | 't'>;
		/** What the page for addresses that lead nowhere says. */
		notFound?: import('../outputs/not-found.ts').NotFoundSection[];
	}
}
