import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** An image and what is drawn on it; places are parts of its sides where they are below 1. */
final class Canvas {
  final int w;
  final int h;
  final BufferedImage image;
  final Graphics2D g;
  final Random random;

  Canvas(int w, int h, int seed) {
    this.w = w;
    this.h = h;
    this.random = new Random(seed);
    this.image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    this.g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  static Color color(int rgb, double alpha) {
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(alpha * 255));
  }

  void fill(int rgb, double alpha, java.awt.Shape shape) {
    g.setPaint(color(rgb, alpha));
    g.fill(shape);
  }

  void stroke(int rgb, double width, java.awt.Shape shape) {
    g.setPaint(color(rgb, 1));
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  void sky(int top, int bottom, double to) {
    g.setPaint(new GradientPaint(0, 0, color(top, 1), 0, (float) (h * to), color(bottom, 1)));
    g.fillRect(0, 0, w, h);
  }

  void water(double from, int far, int near) {
    float y = (float) (h * from);
    g.setPaint(new GradientPaint(0, y, color(far, 1), 0, h, color(near, 1)));
    g.fill(new Rectangle2D.Double(0, y, w, h - y));
    for (int i = 0; i < 260; i++) {
      double depth = random.nextDouble();
      double length = 10 + 120 * depth;
      fill(
          random.nextBoolean() ? 0xffffff : near,
          .05 + .1 * random.nextDouble(),
          new Ellipse2D.Double(
              random.nextDouble() * w - length / 2,
              y + (h - y) * depth * depth,
              length,
              1 + 5 * depth));
    }
  }

  void hills(double from, double height, int rgb, int waves) {
    Path2D hills = new Path2D.Double();
    double phase = random.nextDouble() * 6;
    hills.moveTo(0, h);
    for (int x = 0; x <= w; x += 8) {
      double t = 2 * Math.PI * waves * x / w / 2 + phase;
      double rise = (Math.sin(t) + .5 * Math.sin(2.3 * t + 1) + .2 * Math.sin(5.1 * t)) / 1.7;
      hills.lineTo(x, h * (from - height * (rise + 1) / 2));
    }
    hills.lineTo(w, h);
    fill(rgb, 1, hills);
  }

  void clouds(int count, double to) {
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble() * w;
      double y = random.nextDouble() * h * to;
      for (int j = 0; j < 9; j++) {
        glow(
            (x + 70 * random.nextGaussian()) / w,
            (y + 14 * random.nextGaussian()) / h,
            .05,
            0xffffff,
            .3);
      }
    }
  }

  void glow(double x, double y, double radius, int rgb, double alpha) {
    g.setPaint(
        new RadialGradientPaint(
            (float) (w * x),
            (float) (h * y),
            (float) (w * radius),
            new float[] {0, 1},
            new Color[] {color(rgb, alpha), color(rgb, 0)}));
    g.fillRect(0, 0, w, h);
  }

  void ball(double x, double y, double size, int light, int dark) {
    g.setPaint(
        new RadialGradientPaint(
            (float) (x - size * .3),
            (float) (y - size * .35),
            (float) (size * 1.5),
            new float[] {0, 1},
            new Color[] {color(light, 1), color(dark, 1)}));
    g.fill(new Ellipse2D.Double(x - size, y - size, size * 2, size * 1.8));
  }

  void grain(int strength) {
    g.setComposite(AlphaComposite.SrcOver);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int shift = (int) Math.round(random.nextGaussian() * strength / 4);
        int rgb = image.getRGB(x, y);
        image.setRGB(
            x,
            y,
            clamp((rgb >> 16 & 255) + shift) << 16
                | clamp((rgb >> 8 & 255) + shift) << 8
                | clamp((rgb & 255) + shift));
      }
    }
  }

  private static int clamp(int value) {
    return Math.clamp(value, 0, 255);
  }
}
