/** The gallery: every component in every state, while developing. /gallery.html?language=ar&theme=dark */
import { mount } from 'svelte';
import '../fonts.css';
import '../tokens.css';
import '../base.css';
import { languageFromTag } from '../language';
import { words } from '../words.svelte';
import Gallery from './Gallery.svelte';

const asked = new URLSearchParams(location.search);
document.documentElement.dataset.theme = asked.get('theme') ?? 'system';
await words.choose(languageFromTag(asked.get('language') ?? 'en') ?? 'en');

export default mount(Gallery, { target: document.body });
