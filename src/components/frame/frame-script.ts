import { LanguageSelect } from '../language/language-select.ts';
import { SearchElement } from '../lookup/search-element.ts';
import { Contents } from './contents.ts';
import { Preferences } from './preferences.ts';
import { SidebarPane } from './sidebar-pane.ts';
import { ThemeSelect } from './theme-select.ts';

customElements.define('sl-sidebar-pane', SidebarPane);
customElements.define('ki-search', SearchElement);
customElements.define('ki-language-select', LanguageSelect);
// Where a site has a picker of its own in place of ours, its script defines it.
if (document.querySelector('starlight-theme-select > .ki-picker'))
	customElements.define('starlight-theme-select', ThemeSelect);
customElements.define('ki-preferences', Preferences);
customElements.define('ki-contents', Contents);
if (document.querySelector('main .expressive-code')) {
	void import('./code-regions.ts').then(({ nameCodeRegions }) => nameCodeRegions());
}
