/// <reference types="@tarojs/taro" />

declare module '*.css';

/** Origin of the API: empty in the browser (same origin), the public address in the mini-program. */
declare const API_BASE: string;

/** Number of the paying merchant at WeChat Pay; empty where nothing is really paid. */
declare const MERCHANT_ID: string;
