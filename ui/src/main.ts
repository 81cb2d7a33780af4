import { mount } from 'svelte';
import App from './App.svelte';
import { preferredLanguage } from './lib/language';
import './lib/fonts.css';
import './lib/tokens.css';
import './lib/base.css';

const language = preferredLanguage(navigator.languages);
document.documentElement.lang = language.tag;
document.documentElement.dir = language.dir;

export default mount(App, { target: document.body });
