import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What several pictures show. */
final class Figures {
  private Figures() {}

  static void boat(Canvas c, double x, double y, double scale, int color) {
    double w = 190 * scale;
    Path2D hull = new Path2D.Double();
    hull.moveTo(c.w * x - w, c.h * y - 42 * scale);
    hull.curveTo(
        c.w * x - w * .8, c.h * y + 8, c.w * x - w * .5, c.h * y + 14, c.w * x, c.h * y + 14);
    hull.curveTo(
        c.w * x + w * .6,
        c.h * y + 14,
        c.w * x + w * .85,
        c.h * y,
        c.w * x + w,
        c.h * y - 52 * scale);
    hull.closePath();
    c.fill(0x0b1a24, .35, new Ellipse2D.Double(c.w * x - w * .95, c.h * y, w * 1.9, 34 * scale));
    c.fill(color, 1, hull);
    c.stroke(
        0xf0e6d0,
        4,
        new java.awt.geom.Line2D.Double(
            c.w * x - w, c.h * y - 42 * scale, c.w * x + w, c.h * y - 52 * scale));
  }

  static void person(Canvas c, double x, double y, double scale, int color) {
    double px = c.w * x;
    double py = c.h * y;
    c.fill(color, 1, new Ellipse2D.Double(px - 9 * scale, py - 44 * scale, 18 * scale, 20 * scale));
    Path2D body = new Path2D.Double();
    body.moveTo(px - 16 * scale, py + 42 * scale);
    body.curveTo(px - 20 * scale, py, px - 18 * scale, py - 22 * scale, px, py - 24 * scale);
    body.curveTo(
        px + 18 * scale, py - 22 * scale, px + 20 * scale, py, px + 16 * scale, py + 42 * scale);
    c.fill(color, 1, body);
  }
}
