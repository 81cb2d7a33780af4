import { mount } from 'svelte';
import App from './App.svelte';
import { preferredLanguage } from './lib/language';
import { words } from './lib/words.svelte';
import './lib/fonts.css';
import './lib/tokens.css';
import './lib/base.css';

// Until the chosen language is known, the system's: even a failed start is said in it.
await words.choose(preferredLanguage(navigator.languages));
mount(App, { target: document.body });
