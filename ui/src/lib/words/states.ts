/** States by the codes that travel documents carry (ICAO Doc 9303-3, section 5). */
import type { Language } from '../language';
import { LOCALES } from './numbers';

/** ISO 3166-1: the three letters that are printed, and the two that the language data know. */
const ISO = `
  ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU
  AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ
  BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI
  CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE
  DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK
  FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
  GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN
  IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH
  KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV
  MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN
  MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI
  NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
  PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG
  SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI
  SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT
  TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG
  VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
`;

/** What ICAO has beside ISO, or writes in another way. */
const ICAO = 'D__DE EUEEU GBDGB GBNGB GBOGB GBPGB GBSGB RKSXK XKXXK UNOUN UNAUN';

const regions = new Map(
  `${ISO} ${ICAO}`
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 3).replaceAll('_', ''), pair.slice(3)] as const),
);
const names = new Map<Language, Intl.DisplayNames>();

/** The name of a state in the language; `undefined` for a code that is nobody's. */
export function stateName(language: Language, code: string): string | undefined {
  const region = regions.get(code.replace(/<+$/, '').toUpperCase());
  return region && namesIn(language).of(region);
}

/** The name of a country by its two letters (ISO 3166-1), as settings and emergency numbers have it. */
export function countryName(language: Language, code: string): string {
  return namesIn(language).of(code) ?? code;
}

export interface State {
  readonly code: string;
  readonly name: string;
}

/** Every state that may be chosen by hand, in the order of the language. */
export function states(language: Language): State[] {
  const written = ISO.trim().split(/\s+/).map((pair) => pair.slice(0, 3));
  const codes = [...written.map((code) => (code === 'DEU' ? 'D' : code)), 'RKS', 'EUE', 'UNO'];
  const order = new Intl.Collator(LOCALES[language]);
  return codes
    .map((code) => ({ code, name: stateName(language, code) ?? code }))
    .sort((one, other) => order.compare(one.name, other.name));
}

/** Every country where a person may be, by its two letters, in the order of the language. */
export function countries(language: Language): State[] {
  const codes = [...ISO.trim().split(/\s+/).map((pair) => pair.slice(3)), 'XK'];
  const order = new Intl.Collator(LOCALES[language]);
  return codes
    .map((code) => ({ code, name: countryName(language, code) }))
    .sort((one, other) => order.compare(one.name, other.name));
}

function namesIn(language: Language): Intl.DisplayNames {
  const own =
    names.get(language) ??
    new Intl.DisplayNames(LOCALES[language], { type: 'region', fallback: 'none' });
  names.set(language, own);
  return own;
}
