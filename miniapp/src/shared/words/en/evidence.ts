import type { Vocabulary } from '../vocabulary';
import type { evidence as zh } from '../zh/evidence';

export const evidence: Vocabulary<typeof zh> = {
  question: 'First, what you see',
  name: {
    photo: (index) => `Photo ${index}`,
    video: (index) => `Video ${index}`,
    audio: (index) => `Recording ${index}`,
  },
  hint: 'One picture from afar that shows where, one close that shows what. Stay safe: do not enter the site.',
  camera: 'Take a photo',
  album: 'Choose from album',
  film: 'Take a video',
  sound: 'Choose a recording',
  record: 'Record speech',
  recording: (time) => `Recording ${time}, tap to stop`,
  later: 'No photo, skip this',
  limit: (count) => `${count} at most, that is plenty`,
  strip:
    'Place, time and phone model are removed from pictures and videos. Check that you, your family or your door are not in them. Recordings and videos are opened by county and city staff only.',
  photo: (index) => `Photo ${index}`,
  waiting: 'Waiting',
  sending: (percent) => `Uploading ${percent}%`,
  paused: 'Paused',
  pause: 'Pause',
  resume: 'Resume',
  tryAgain: 'Try again',
  forward: 'Move forward',
  checking: 'Being checked',
  done: 'Uploaded',
  failed: 'Not uploaded',
  failedText: 'What did not go through is tried again by itself; tap it to try now. Go on writing meanwhile.',
  refused: 'Cannot be used',
  refusedText: 'This file cannot be opened or is of the wrong kind. Remove it and take another one.',
  gone: 'File missing',
  goneText: 'The phone has cleared it away. Remove it and take or choose it again.',
  unusable: {
    'too-large':
      'This file is too large: up to 50 MB for a video or recording, 20 MB for a photo or MP3. Record less than a minute, cut it, or send a screenshot.',
    'wrong-kind': 'This kind of file cannot be opened. Use photos, MP4 or MOV videos, MP3 or M4A recordings.',
    'not-allowed':
      'The phone does not allow the camera, the album or the microphone. Allow it in the phone’s settings, or skip this and only write.',
  },
};
