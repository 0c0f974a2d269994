/// <reference types="@tarojs/taro" />

declare module '*.css';

/** Origin of the API: empty in the browser (same origin), the public address in the mini-program. */
declare const API_BASE: string;
