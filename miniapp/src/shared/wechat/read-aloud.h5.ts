const tags = { zh: 'zh-CN', en: 'en-US' } as const;

export const canReadAloud = (): boolean => 'speechSynthesis' in window;

/** The browser's own voice; what is written stays in this phone where the voice is its own. */
export function readAloud(text: string, language: 'zh' | 'en', onEnd: () => void): void {
  stopReading();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = tags[language];
  words.rate = 0.9;
  // A voice of the phone itself: others send the words to a service.
  const voice = speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.replace('_', '-').startsWith(language));
  if (voice) words.voice = voice;
  words.onend = onEnd;
  words.onerror = onEnd;
  speechSynthesis.speak(words);
}

export const stopReading = (): void => speechSynthesis.cancel();
