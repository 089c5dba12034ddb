/** Chromium's own renderer, Mesa's two and that of Windows, all without a graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|microsoft basic render/i;

/** Whether the name by which a driver calls itself is that of a processor. */
export const isSoftwareRenderer = (name: string): boolean => SOFTWARE.test(name);

/** Whether the processor draws what this context shows; `false` where it does not say. */
export function isDrawnByProcessor(gl: WebGLRenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return typeof name === 'string' && isSoftwareRenderer(name);
}

/**
 * Whether WebGL here is drawn by the processor; `false` where there is none, or it does not say. The standard question,
 * `failIfMajorPerformanceCaveat`, is answered with "no caveat" by Chromium's SwiftShader.
 */
export function drawsInSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl');
  if (gl === null) return false;
  const software = isDrawnByProcessor(gl);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return software;
}
